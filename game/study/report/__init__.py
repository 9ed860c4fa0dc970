"""A folder of games as one page: what was asked, what came out, with intervals and counts, and nothing fetched."""
