"""Tests of dragoman."""
