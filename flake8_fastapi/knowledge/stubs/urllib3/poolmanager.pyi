from urllib3 import PoolManager as PoolManager, ProxyManager as ProxyManager
