from maps.settings import settings


def address(street: str) -> str:
    key = settings.maps_key.get_secret_value()
    return f"https://maps.example.org/{street}?key={key}&timeout={settings.maps_timeout}"
