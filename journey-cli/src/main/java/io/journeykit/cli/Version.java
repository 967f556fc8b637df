package io.journeykit.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The version that the build wrote into the jar. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String built = Optional.ofNullable(Main.class.getPackage().getImplementationVersion())
                .orElse("from an unpacked build");
        return new String[] {"journey " + built};
    }
}
