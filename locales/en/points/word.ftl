# The word for points, and it alone: no other file writes it out. A programme that calls its points
# otherwise gives these forms anew. At the beginning of a sentence: CAPITAL(-points).

-point = point
-points = points
