"""What is kept of promotions, a file for each capability; instants are aware UTC.

A campaign says what goes to whom, and when. Each occasion on which it goes out is a mailing, whose
audience is frozen into deliveries, one for each member.
"""
