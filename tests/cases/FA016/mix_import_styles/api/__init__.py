from .app import *
