/**
 * Lives that nobody scripted: random templates, or a vendor's own, in random worlds where every party may do anything at any
 * moment. A life is a template and a world as files, so whatever fails in it can be played, shrunk and kept.
 *
 * <p>Read in this order: {@link io.journeykit.testkit.life.Life}, {@link io.journeykit.testkit.life.Lives}, {@link
 * io.journeykit.testkit.life.Sizes} and {@link io.journeykit.testkit.life.Rates}; then {@code RandomTemplate}, {@code
 * RandomStep} and {@code RandomWorld}.
 */
@org.jspecify.annotations.NullMarked
package io.journeykit.testkit.life;
