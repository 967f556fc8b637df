package io.journeykit.architecture;

/**
 * One room of the house.
 *
 * @param packages its packages, as ArchUnit writes them
 */
record Room(String name, String packages) {

    private static final String ROOT = "(root)";

    static Room of(String base, String name) {
        return name.equals(ROOT) ? new Room(name, base) : new Room(name, base + "." + name + "..");
    }

    boolean holds(String packageName) {
        return packages.endsWith("..")
                ? (packageName + ".").startsWith(packages.substring(0, packages.length() - 1))
                : packageName.equals(packages);
    }

    @Override
    public String toString() {
        return name;
    }
}
