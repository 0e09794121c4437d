from emails.message import Message as Message, html as html
