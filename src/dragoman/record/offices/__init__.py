"""Who holds which office by all articles together, and names for those whom articles know by office alone."""
