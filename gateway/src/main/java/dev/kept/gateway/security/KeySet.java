// SPDX-License-Identifier: Apache-2.0
package dev.kept.gateway.security;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/** The issuer's public keys as of one fetch. Never changes; a new fetch makes a new set. */
final class KeySet {
    static final KeySet EMPTY = new KeySet(Map.of());

    private final Map<String, PublicJsonWebKey> byId;

    private KeySet(Map<String, PublicJsonWebKey> byId) {
        this.byId = byId;
    }

    /** Reads a JWK set; keys without an id or of a kind that is not known here are left out. */
    static KeySet parse(String json) throws JoseException {
        if (!(JsonUtil.parseJson(json).get("keys") instanceof List<?> entries)) {
            throw new JoseException("no keys");
        }
        Map<String, PublicJsonWebKey> keys = new HashMap<>();
        for (Object entry : entries) {
            PublicJsonWebKey key = entry instanceof Map<?, ?> parameters ? publicKey(parameters) : null;
            if (key != null) {
                keys.put(key.getKeyId(), key);
            }
        }
        return new KeySet(Map.copyOf(keys));
    }

    private static @Nullable PublicJsonWebKey publicKey(Map<?, ?> entry) {
        Map<String, Object> parameters = new HashMap<>();
        entry.forEach((name, value) -> parameters.put(String.valueOf(name), value));
        try {
            JsonWebKey key = JsonWebKey.Factory.newJwk(parameters);
            return key instanceof PublicJsonWebKey usable && key.getKeyId() != null ? usable : null;
        } catch (JoseException e) {
            return null; // one key of a new kind must not hide the others
        }
    }

    @Nullable PublicJsonWebKey find(String id) {
        return byId.get(id);
    }

    Set<String> ids() {
        return new TreeSet<>(byId.keySet());
    }

    boolean sameAs(KeySet other) {
        if (!byId.keySet().equals(other.byId.keySet())) {
            return false;
        }
        return byId.entrySet().stream().allMatch(entry -> {
            PublicJsonWebKey twin = other.byId.get(entry.getKey());
            return twin != null && twin.getPublicKey().equals(entry.getValue().getPublicKey());
        });
    }
}
