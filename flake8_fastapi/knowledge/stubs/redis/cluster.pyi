from redis import RedisCluster as RedisCluster
