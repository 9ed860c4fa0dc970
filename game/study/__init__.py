"""Studies: what many games say. The facts that must come out, and how alive the scenarios are."""
