"""Tables a political scientist can read and correct, each with one loader: countries, offices, places, holders."""
