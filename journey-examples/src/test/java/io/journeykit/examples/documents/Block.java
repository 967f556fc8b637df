package io.journeykit.examples.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A fenced block of a document.
 *
 * @param line where its fence opens, counted from 1
 * @param language as the fence names it, in lower case; empty where it names none
 * @param above the line directly above the fence
 */
record Block(int line, String language, String text, String above) {

    private static final Pattern FENCE = Pattern.compile("[\\s>]*(`{3,}|~{3,})\\s*([\\w-]*).*");

    /** The blocks of a document from top to bottom; one whose fence is never closed reaches to the end. */
    static List<Block> in(String markdown) {
        List<String> lines = markdown.lines().toList();
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Matcher fence = FENCE.matcher(lines.get(i));
            if (fence.matches()) {
                int end = end(lines, i, fence.group(1));
                blocks.add(new Block(
                        i + 1,
                        fence.group(2).toLowerCase(Locale.ROOT),
                        String.join("\n", lines.subList(i + 1, end)),
                        i == 0 ? "" : lines.get(i - 1).strip()));
                i = end;
            }
        }
        return blocks;
    }

    private static int end(List<String> lines, int start, String fence) {
        for (int i = start + 1; i < lines.size(); i++) {
            if (lines.get(i).strip().startsWith(fence)) {
                return i;
            }
        }
        return lines.size();
    }
}
