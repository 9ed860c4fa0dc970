"""How a seat that nobody holds decides: one file, one strategy, one function, found by its file name."""
