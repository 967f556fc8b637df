package io.journeykit.fhir.plan;

/** Where an element stands: in which resource, under which path. */
record Place(String resource, String path) {

    Place at(String child) {
        return new Place(resource, path + "." + child);
    }

    Place at(String child, int index) {
        return new Place(resource, path + "." + child + "[" + index + "]");
    }

    @Override
    public String toString() {
        return resource + " " + path;
    }
}
