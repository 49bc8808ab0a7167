// SPDX-License-Identifier: Apache-2.0
package dev.kept.feedkit;

import java.net.URI;
import java.net.http.HttpRequest;
import org.jspecify.annotations.Nullable;

/** A producer's /internal/feed over HTTP. */
final class HttpFeedSource implements FeedSource {
    private final String feed;
    private final TimedHttp http;
    private final @Nullable ServiceToken token;

    HttpFeedSource(URI producer, TimedHttp http, @Nullable ServiceToken token) {
        String base = producer.toString();
        this.feed = (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + "/internal/feed";
        this.http = http;
        this.token = token;
    }

    @Override
    public FeedHeads heads() {
        return FeedJson.readHeads(get("/heads"));
    }

    @Override
    public FeedPage page(int part, long after, int limit) {
        return FeedJson.readPage(get("?part=%d&after=%d&limit=%d".formatted(part, after, limit)));
    }

    private String get(String rest) {
        URI uri = URI.create(feed + rest);
        TimedHttp.Answer answer = request(uri);
        if (answer.status() == 401 && token != null) {
            answer = request(uri); // once more, with a new token
        }
        if (answer.status() != 200) {
            throw new FeedUnavailableException("%s answered %d".formatted(uri, answer.status()), null);
        }
        return answer.body();
    }

    private TimedHttp.Answer request(URI uri) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri).header("Accept", "application/json");
        if (token == null) {
            return http.send(request.build());
        }
        String bearer = token.get();
        TimedHttp.Answer answer =
                http.send(request.header("Authorization", "Bearer " + bearer).build());
        if (answer.status() == 401) {
            token.refused(bearer);
        }
        return answer;
    }
}
