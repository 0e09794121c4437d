from asyncio import StreamReader as StreamReader, StreamWriter as StreamWriter, open_connection as open_connection, start_server as start_server
