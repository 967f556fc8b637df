/**
 * The house rules, as tests.
 *
 * <p>Read {@code FloorPlan}, which turns the plan in ARCHITECTURE.md into rules, then {@code HouseRulesTest}.
 */
@org.jspecify.annotations.NullMarked
package io.journeykit.architecture;
