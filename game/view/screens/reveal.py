class Reveal:
    since = -9.0
    def draw(self, p, shot, app):
        p.fill("#101A22")
    def first(self, shot):
        return ""
