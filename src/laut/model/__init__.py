"""What everything is: immutable values, without behaviour beyond their own parts. Imports nothing above."""
