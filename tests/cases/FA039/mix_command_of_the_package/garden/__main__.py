from garden.advice import advise

advise()
