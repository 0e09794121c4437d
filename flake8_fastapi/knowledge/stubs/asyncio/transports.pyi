from asyncio import BaseTransport as BaseTransport, DatagramTransport as DatagramTransport, Transport as Transport
