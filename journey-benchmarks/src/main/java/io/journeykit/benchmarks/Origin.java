package io.journeykit.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/** When a figure was measured, at which commit of the library, on what, and what was typed for it. */
record Origin(LocalDate date, String commit, String machine, String command) {

    /** The commit that this directory is at; {@code -dirty} where something was changed since. */
    static String commitHere() throws IOException {
        Process git = new ProcessBuilder("git", "describe", "--always", "--dirty", "--abbrev=7").start();
        String told = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        return told.isEmpty() ? "an unknown commit" : told;
    }

    /** {@code Measured 2026-11-23 at 45bf637 on AMD EPYC, by `mvn …`.} */
    @Override
    public String toString() {
        return "Measured " + date + " at " + commit + " on " + machine + ", by `" + command + "`.";
    }
}
