package io.journeykit.calendar.days;

import java.util.Arrays;

/** The usual ways of moving a date to a working day, as ISDA names them. */
public final class RollConventions {

    /** The next working day. */
    public static final RollConvention FOLLOWING = StandardRollConventions.FOLLOWING;

    /** The next working day, but the one before if the next lies in another month. */
    public static final RollConvention MODIFIED_FOLLOWING = StandardRollConventions.MODIFIED_FOLLOWING;

    /** The working day before. */
    public static final RollConvention PRECEDING = StandardRollConventions.PRECEDING;

    /** The working day before, but the next one if the one before lies in another month. */
    public static final RollConvention MODIFIED_PRECEDING = StandardRollConventions.MODIFIED_PRECEDING;

    /** The nearer of the working days before and after; the one before if both are as near. */
    public static final RollConvention NEAREST = StandardRollConventions.NEAREST;

    /** The date itself, working day or not. */
    public static final RollConvention NONE = StandardRollConventions.NONE;

    private RollConventions() {}

    /**
     * The standard convention of this name.
     *
     * <pre>{@code
     * name = [ "MODIFIED_" ] ( "FOLLOWING" | "PRECEDING" ) | "NEAREST" | "NONE"
     * }</pre>
     *
     * <p>Examples: {@code FOLLOWING}, {@code MODIFIED_FOLLOWING}, {@code NEAREST}.
     *
     * @throws IllegalArgumentException if there is none of that name
     */
    public static RollConvention of(String name) {
        return Arrays.stream(StandardRollConventions.values())
                .filter(convention -> convention.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + name + "' is not a roll convention; use one of "
                        + Arrays.toString(StandardRollConventions.values())));
    }
}
