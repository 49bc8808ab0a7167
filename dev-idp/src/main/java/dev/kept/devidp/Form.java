// SPDX-License-Identifier: Apache-2.0
package dev.kept.devidp;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The parameters of a form-encoded body. Read here because the framework's reader fails with 500 on malformed ones. */
final class Form {
    private final Map<String, String> parameters = new HashMap<>();

    private Form() {}

    static Form parse(String body) {
        Form form = new Form();
        for (String pair : body.split("&")) {
            if (!pair.isEmpty()) {
                form.add(pair.split("=", 2));
            }
        }
        return form;
    }

    @Nullable String get(String name) {
        return parameters.get(name);
    }

    private void add(String[] pair) {
        try {
            String name = URLDecoder.decode(pair[0], StandardCharsets.UTF_8);
            String value = pair.length == 1 ? "" : URLDecoder.decode(pair[1], StandardCharsets.UTF_8);
            if (parameters.put(name, value) != null) {
                throw OAuthError.invalidRequest("A parameter is given more than once.");
            }
        } catch (IllegalArgumentException e) {
            throw OAuthError.invalidRequest("The body is not form-encoded.");
        }
    }
}
