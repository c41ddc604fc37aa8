"""What Tamga costs, as ratios to its peers within one run."""
