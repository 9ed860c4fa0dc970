"""The hindcast: the laws are led through the record of dated events, and what they said beforehand is scored."""
