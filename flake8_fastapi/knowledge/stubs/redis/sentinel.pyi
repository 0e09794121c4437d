from redis import Sentinel as Sentinel
