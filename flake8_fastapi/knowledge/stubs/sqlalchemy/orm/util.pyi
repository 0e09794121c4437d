from sqlalchemy.orm import with_parent as with_parent, Bundle as Bundle
