import os

from setuptools import setup

setup(name="depot", version=os.environ.get("VERSION", "0"))
