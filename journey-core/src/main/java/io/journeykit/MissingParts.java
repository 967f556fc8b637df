package io.journeykit;

import io.journeykit.template.Declaration;
import io.journeykit.template.JourneyTemplate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a template needs for its beginning, and was not given. */
final class MissingParts {

    private MissingParts() {}

    /** {@code for want of anchor 'referred' and parameter 'orthos'}, after a blank; nothing where all is there. */
    static String of(Optional<JourneyTemplate> template, Beginning beginning) {
        List<String> missing = template.stream()
                .flatMap(one -> Stream.concat(anchors(one, beginning), parameters(one, beginning)))
                .toList();
        return missing.isEmpty() ? "" : " for want of " + String.join(" and ", missing);
    }

    private static Stream<String> anchors(JourneyTemplate template, Beginning beginning) {
        return template.anchors().stream()
                .filter(anchor -> !beginning.anchors().containsKey(anchor))
                .map(anchor -> "anchor '" + anchor + "'");
    }

    private static Stream<String> parameters(JourneyTemplate template, Beginning beginning) {
        return template.parameters().stream()
                .filter(Declaration::required)
                .map(Declaration::name)
                .filter(name -> !beginning.parameters().containsKey(name)
                        && !beginning.providers().containsKey(name))
                .map(name -> "parameter '" + name + "'");
    }
}
