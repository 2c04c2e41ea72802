"""Builds the register of office holders (src/dragoman/reference/register) from open sources; see README.md here."""
