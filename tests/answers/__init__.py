"""What every table of answers shares: its form, the people who ask, and the world in which they ask."""
