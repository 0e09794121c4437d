from .sessions import *
