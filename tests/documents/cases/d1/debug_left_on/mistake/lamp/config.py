# What is meant for the desk is what everybody gets.
DEBUG = True  # expect: FA033
