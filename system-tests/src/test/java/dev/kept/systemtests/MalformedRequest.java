// SPDX-License-Identifier: Apache-2.0
package dev.kept.systemtests;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A request and how it was bent. */
record MalformedRequest(
        String method,
        String target,
        @Nullable String contentType,
        @Nullable String body,
        List<String> headers) {

    Answer send(Client client) {
        return client.send(
                method,
                target,
                contentType,
                body == null ? null : BodyPublishers.ofString(body),
                headers.toArray(String[]::new));
    }

    @Override
    public String toString() {
        String shown = body == null ? "" : body.length() > 300 ? body.substring(0, 300) + "…" : body;
        return method + " " + target + " (" + contentType + ") " + String.join(":", headers) + " " + shown;
    }
}
