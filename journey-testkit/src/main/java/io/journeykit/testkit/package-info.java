/** What a vendor needs to try its templates and adapters without waiting for real days to pass. */
@org.jspecify.annotations.NullMarked
package io.journeykit.testkit;
