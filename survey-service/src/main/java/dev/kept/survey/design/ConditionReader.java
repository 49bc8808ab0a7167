// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.design;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a condition only once it is known to be shallow: a condition holds conditions, and reading some hundreds inside each
 * other would run out of stack before anything could judge them.
 */
final class ConditionReader extends StdDeserializer<Condition> {

    /** More than the deepest condition takes, as JSON: an object and a list for each level, and the values. */
    private static final int DEEPEST = 2 * Condition.DEEPEST + 1;

    private static final long serialVersionUID = 1;

    ConditionReader() {
        super(Condition.class);
    }

    @Override
    public Condition deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        JsonNode tree = context.readTree(parser);
        List<JsonNode> level = List.of(tree);
        for (int depth = 0; !level.isEmpty(); depth++) {
            if (depth > DEEPEST) {
                throw Condition.tooDeep();
            }
            List<JsonNode> below = new ArrayList<>();
            level.forEach(node -> node.forEach(below::add));
            level = below;
        }
        return context.readTreeAsValue(tree, Condition.class);
    }
}
