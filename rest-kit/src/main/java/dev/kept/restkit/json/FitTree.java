// SPDX-License-Identifier: Apache-2.0
package dev.kept.restkit.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.deser.std.JsonNodeDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import dev.kept.restkit.problem.BadText;
import dev.kept.restkit.request.Characters;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The same rule for JSON that is read as a tree. */
final class FitTree<T extends JsonNode> extends StdDeserializer<T> {
    private static final long serialVersionUID = 1L;

    private final Class<T> type;

    FitTree(Class<T> type) {
        super(type);
        this.type = type;
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        Object tree = JsonNodeDeserializer.getDeserializer(type).deserialize(parser, context);
        if (tree instanceof JsonNode node && isUnfit(node)) {
            throw new BadText(parser, type, "control-character", "");
        }
        return type.cast(tree);
    }

    @Override
    public @Nullable T getNullValue(DeserializationContext context) {
        return type == JsonNode.class ? type.cast(context.getNodeFactory().nullNode()) : null;
    }

    private static boolean isUnfit(JsonNode node) {
        if (node.isTextual()) {
            return Characters.areUnfit(node.textValue());
        }
        for (var member : node.properties()) {
            if (Characters.areUnfit(member.getKey())) {
                return true;
            }
        }
        for (JsonNode child : node) {
            if (isUnfit(child)) {
                return true;
            }
        }
        return false;
    }
}
