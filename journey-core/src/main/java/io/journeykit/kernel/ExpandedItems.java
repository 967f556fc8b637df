package io.journeykit.kernel;

import io.journeykit.vocabulary.Value;
import java.util.List;

/**
 * That a step has an occurrence for each item, so that this need not be looked at for each occurrence anew.
 *
 * @param values the very values that the items were read from
 * @param size how many steps the journey had then
 */
record ExpandedItems(List<Value> values, int size) {

    /** By identity, which takes no longer for long lists; an equal value that was told anew is looked at once more. */
    boolean is(List<Value> others, int now) {
        if (size != now || values.size() != others.size()) {
            return false;
        }
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i) != others.get(i)) {
                return false;
            }
        }
        return true;
    }
}
