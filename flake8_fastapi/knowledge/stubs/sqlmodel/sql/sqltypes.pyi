from sqlmodel import AutoString as AutoString
