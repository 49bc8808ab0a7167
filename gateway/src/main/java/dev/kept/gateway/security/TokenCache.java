// SPDX-License-Identifier: Apache-2.0
package dev.kept.gateway.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/**
 * Tokens that were found good, by the SHA-256 of their bytes. Only verified tokens get in, so nobody can fill it with
 * rubbish; an entry holds for the key set that verified it, so a changed set empties it at once and without a race.
 */
final class TokenCache {
    private final Cache<Key, Entry> entries;
    private final long seconds;

    TokenCache(TokenConfig config) {
        seconds = config.cacheFor().toSeconds();
        entries = Caffeine.newBuilder()
                .maximumSize(config.cacheSize())
                .expireAfterWrite(config.cacheFor())
                .build();
    }

    @Nullable VerifiedToken find(Key key, KeySet keys, long now) {
        Entry entry = entries.getIfPresent(key);
        if (entry == null || entry.keys() != keys || now >= entry.until()) {
            return null;
        }
        return entry.token().isGoodAt(now) ? entry.token() : null;
    }

    void put(Key key, KeySet keys, VerifiedToken token, long now) {
        entries.put(key, new Entry(token, keys, Math.min(now + seconds, token.expires())));
    }

    long size() {
        return entries.estimatedSize();
    }

    static Key key(String token) {
        try {
            ByteBuffer hash = ByteBuffer.wrap(
                    MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.ISO_8859_1)));
            return new Key(hash.getLong(), hash.getLong(), hash.getLong(), hash.getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** 256 bits. */
    record Key(long a, long b, long c, long d) {}

    private record Entry(VerifiedToken token, KeySet keys, long until) {}
}
