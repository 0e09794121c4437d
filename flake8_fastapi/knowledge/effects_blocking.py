"""Other calls that block: sleep, processes, files, sockets, mail servers, waits, passwords."""

from __future__ import annotations

from flake8_fastapi.knowledge.effect import IN_MEMORY, Effect, Table, Unless, all_of

SLEEP = Effect("blocking", "asyncio.sleep", (Unless("seconds", 0, values=(0, 0.0)),))
THREAD = Effect("blocking", "asyncio.to_thread(...)")
PROCESS = Effect("blocking", "asyncio.create_subprocess_exec")
SHELL = Effect("blocking", "asyncio.create_subprocess_shell")
OPEN = Effect("blocking", "anyio.open_file or aiofiles.open")
#: Files of the kernel are in memory.
OPEN_FILE = OPEN._replace(unless=(Unless("file", 0, prefixes=("/proc/", "/sys/", "/dev/null")),))
FILE = Effect("blocking", "anyio.Path or asyncio.to_thread(...)")
UPLOAD = Effect("blocking", "the awaitable methods of UploadFile, or asyncio.to_thread(...)")
SOCKET = Effect("blocking", "asyncio.open_connection")
RESOLVE = Effect("blocking", "loop.getaddrinfo")
MAIL = Effect("blocking", "aiosmtplib")
HASH = Effect("blocking", "asyncio.to_thread(...)")
RESULT = Effect(
    "blocking",
    "asyncio.wrap_future",
    (
        Unless("timeout", 0, values=(0, 0.0)),
        Unless("", done=("concurrent.futures.as_completed", "concurrent.futures.wait")),
    ),
)


def archive(parameter: str, position: int = 0) -> Effect:
    """Return the effect of opening an archive, unless it is in memory."""
    return Effect(
        "blocking", "asyncio.to_thread(...)", (Unless(parameter, position, types=IN_MEMORY),)
    )


def no_host(advice: str) -> Effect:
    """Return the effect of a constructor that connects when it is given a host."""
    return Effect(
        "blocking", advice, (Unless("host", 0, values=("",)), Unless("host", 0, missing=True))
    )


def wait_for(advice: str, parameter: str = "timeout", position: int = 0) -> Effect:
    """Return the effect of waiting, unless the timeout is zero."""
    return Effect("blocking", advice, (Unless(parameter, position, values=(0, 0.0)),))


def acquire(advice: str, timeout_position: int = 1, first: str = "blocking") -> Effect:
    """Return the effect of waiting for a lock or a queue, unless it is told not to wait."""
    return Effect(
        "blocking",
        advice,
        (Unless(first, 0, values=(False, 0)), Unless("timeout", timeout_position, values=(0, 0.0))),
    )


PROCESSES: Table = {
    "time.sleep": (SLEEP,),
    **all_of("subprocess", "run call check_call check_output Popen", PROCESS),
    **all_of("subprocess", "getoutput getstatusoutput", SHELL),
    **all_of("subprocess.Popen", "communicate", PROCESS),
    "subprocess.Popen.wait": (wait_for("asyncio.create_subprocess_exec"),),
    **all_of("os", "system popen", SHELL),
    **all_of("os", "spawnl spawnlp spawnv spawnvp wait wait3", PROCESS),
    "os.waitpid": (
        Effect(
            "blocking", "asyncio.create_subprocess_exec", (Unless("options", 1, other_than=(0,)),)
        ),
    ),
    **all_of("invoke", "run", PROCESS),
    **all_of("pexpect", "run spawn.expect", PROCESS),
    "builtins.input": (THREAD,),
    "getpass.getpass": (THREAD,),
    **all_of("signal", "pause sigwait", THREAD),
    "sched.scheduler.run": (
        Effect("blocking", "asyncio.sleep", (Unless("blocking", 0, values=(False,)),)),
    ),
    "select.select": (
        Effect("blocking", "asyncio streams", (Unless("timeout", 3, values=(0, 0.0)),)),
    ),
}

READ_WRITE = "read readline readlines write writelines"

FILES: Table = {
    "builtins.open": (OPEN_FILE,),
    "codecs.open": (OPEN,),
    **all_of("io.TextIOWrapper", READ_WRITE, OPEN),
    **all_of("io.BufferedReader", "peek read read1 readinto readline readlines", OPEN),
    **all_of("io.BufferedWriter", "write writelines", OPEN),
    **all_of("io.BufferedRandom", READ_WRITE, OPEN),
    "io.FileIO": (OPEN,),
    **all_of("io.FileIO", READ_WRITE + " readall readinto", OPEN),
    **all_of("pathlib.Path", "open", OPEN),
    **all_of(
        "pathlib.Path",
        "copy copy_into move move_into read_bytes read_text rglob walk write_bytes write_text",
        FILE,
    ),
    **all_of(
        "os",
        "copy_file_range fdatasync fdopen fsync fwalk open pread pwrite read sendfile sync "
        "walk write",
        FILE,
    ),
    **all_of(
        "shutil",
        "copy copy2 copyfile copyfileobj copytree make_archive move rmtree unpack_archive",
        THREAD,
    ),
    **all_of(
        "tempfile",
        "NamedTemporaryFile TemporaryFile",
        Effect("blocking", "aiofiles.tempfile or asyncio.to_thread(...)"),
    ),
    **all_of("tempfile._TemporaryFileWrapper", READ_WRITE, OPEN),
    **all_of("tempfile.SpooledTemporaryFile", READ_WRITE + " read1 readinto rollover", UPLOAD),
    **all_of("fileinput", "input FileInput FileInput.readline", THREAD),
    "zipfile.ZipFile": (archive("file"),),
    **all_of("zipfile.ZipFile", "extract extractall write", THREAD),
    "zipfile.is_zipfile": (archive("filename"),),
    "tarfile.TarFile": (
        Effect("blocking", "asyncio.to_thread(...)", (Unless("fileobj", 2, given=True),)),
    ),
    "tarfile.open": (
        Effect("blocking", "asyncio.to_thread(...)", (Unless("fileobj", 2, given=True),)),
    ),
    "tarfile.TarFile.open": (
        Effect("blocking", "asyncio.to_thread(...)", (Unless("fileobj", 2, given=True),)),
    ),
    **all_of("tarfile.TarFile", "add extract extractall", THREAD),
    "gzip.open": (archive("filename"),),
    "gzip.GzipFile": (
        Effect("blocking", "asyncio.to_thread(...)", (Unless("fileobj", 3, given=True),)),
    ),
    "bz2.open": (archive("filename"),),
    "bz2.BZ2File": (archive("filename"),),
    "lzma.open": (archive("filename"),),
    "lzma.LZMAFile": (archive("filename"),),
    "hashlib.file_digest": (archive("fileobj"),),
    **all_of("shelve", "open", THREAD),
    **all_of("cv2", "imread imwrite", THREAD),
    "openpyxl.load_workbook": (archive("filename"),),
    **all_of("pandas", "read_csv read_table read_fwf", archive("filepath_or_buffer")),
    **all_of("pandas", "read_excel", archive("io")),
    **all_of("pandas", "read_json", archive("path_or_buf")),
    **all_of("pandas", "read_parquet read_feather read_orc", archive("path")),
}

NETWORK: Table = {
    **all_of(
        "socket.socket",
        "accept connect connect_ex recv recv_into recvfrom send sendall sendfile sendto",
        SOCKET,
    ),
    "socket.create_connection": (SOCKET,),
    **all_of(
        "socket",
        "getaddrinfo getfqdn gethostbyaddr gethostbyname gethostbyname_ex getnameinfo",
        RESOLVE,
    ),
    **all_of("ssl.SSLSocket", "do_handshake read write", SOCKET),
    "ssl.get_server_certificate": (SOCKET,),
    **all_of(
        "dns.resolver", "query resolve resolve_address", Effect("blocking", "dns.asyncresolver")
    ),
    **all_of("smtplib", "SMTP SMTP_SSL LMTP", no_host("aiosmtplib")),
    **all_of("smtplib.SMTP", "connect ehlo helo login mail noop quit rcpt starttls verify", MAIL),
    **all_of("ftplib", "FTP FTP_TLS", no_host("aioftp")),
    "ftplib.FTP.*": (Effect("blocking", "aioftp"),),
    **all_of("ftplib.FTP", "close getwelcome set_debuglevel set_pasv"),
    **all_of("ftplib.FTP_TLS", "auth prot_p", Effect("blocking", "aioftp")),
    **all_of("imaplib", "IMAP4 IMAP4_SSL", Effect("blocking", "aioimaplib")),
    "imaplib.IMAP4.*": (Effect("blocking", "aioimaplib"),),
    **all_of("imaplib.IMAP4", "error abort readonly"),
    **all_of("poplib", "POP3 POP3_SSL", THREAD),
    "poplib.POP3.*": (THREAD,),
    **all_of("poplib.POP3", "close set_debuglevel"),
    **all_of(
        "paramiko.SSHClient",
        "connect exec_command invoke_shell open_sftp",
        Effect("blocking", "asyncssh"),
    ),
    "paramiko.SFTPClient.*": (Effect("blocking", "asyncssh"),),
    **all_of("paramiko.SFTPClient", "close getcwd"),
    "paramiko.Transport": (Effect("blocking", "asyncssh"),),
    **all_of(
        "paramiko.Transport",
        "auth_password auth_publickey connect open_session",
        Effect("blocking", "asyncssh"),
    ),
    **all_of(
        "paramiko.Channel",
        "exec_command recv recv_exit_status send sendall",
        Effect("blocking", "asyncssh"),
    ),
    **all_of(
        "paramiko.ChannelFile", "read readline readlines write", Effect("blocking", "asyncssh")
    ),
    **all_of("paramiko.SFTPFile", "read readlines write", Effect("blocking", "asyncssh")),
    "yagmail.SMTP": (MAIL,),
    **all_of("fabric.Connection", "get local put run sudo", Effect("blocking", "asyncssh")),
}

WAITS: Table = {
    **all_of("concurrent.futures.Future", "exception result", RESULT),
    **all_of("concurrent.futures", "as_completed wait", wait_for("asyncio.gather", position=1)),
    "concurrent.futures.Executor.shutdown": (
        Effect("blocking", "asyncio.to_thread(...)", (Unless("wait", 0, values=(False,)),)),
    ),
    **all_of("threading", "Thread.join Barrier.wait", wait_for("asyncio.to_thread(...)")),
    **all_of("threading", "Condition.wait Event.wait", wait_for("asyncio.Event")),
    "threading.Condition.wait_for": (wait_for("asyncio.Condition", position=1),),
    **all_of(
        "threading",
        "Condition.acquire Lock.acquire RLock.acquire Semaphore.acquire",
        acquire("asyncio.Lock"),
    ),
    **all_of("queue", "Queue.get SimpleQueue.get", acquire("asyncio.Queue", first="block")),
    "queue.Queue.join": (Effect("blocking", "asyncio.Queue"),),
    **all_of(
        "multiprocessing.queues", "Queue.get", acquire("asyncio.to_thread(...)", first="block")
    ),
    **all_of(
        "multiprocessing.queues", "JoinableQueue.join Queue.join_thread SimpleQueue.get", THREAD
    ),
    **all_of("multiprocessing.connection.Connection", "recv recv_bytes", THREAD),
    "multiprocessing.Process.join": (wait_for("asyncio.to_thread(...)"),),
    **all_of(
        "multiprocessing.pool.Pool",
        "apply join map starmap",
        Effect("blocking", "loop.run_in_executor"),
    ),
    **all_of("multiprocessing.pool.AsyncResult", "get wait", wait_for("loop.run_in_executor")),
    **all_of("celery.result", "AsyncResult.get EagerResult.get", THREAD),
}

PASSWORDS: Table = {
    **all_of("bcrypt", "checkpw hashpw kdf", HASH),
    **all_of(
        "passlib.context.CryptContext",
        "dummy_verify encrypt genhash hash verify verify_and_update",
        HASH,
    ),
    **all_of("passlib.hash._Handler", "hash verify", HASH),
    **all_of("argon2.PasswordHasher", "hash verify", HASH),
    **all_of("pwdlib.PasswordHash", "hash verify verify_and_update", HASH),
    **all_of("hashlib", "pbkdf2_hmac scrypt", HASH),
    **all_of("werkzeug.security", "check_password_hash generate_password_hash", HASH),
    **all_of("nacl.pwhash", "str verify", HASH),
    **all_of("cryptography.hazmat.primitives.kdf.scrypt.Scrypt", "derive verify", HASH),
    **all_of("cryptography.hazmat.primitives.kdf.pbkdf2.PBKDF2HMAC", "derive verify", HASH),
}

BLOCKING: Table = {**PROCESSES, **FILES, **NETWORK, **WAITS, **PASSWORDS}
