// SPDX-License-Identifier: Apache-2.0
package dev.kept.devidp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.lang.JoseException;

/** Keeps key pairs as a JWK set, readable by its owner only. Without a file nothing is kept. */
class KeyFile {
    private static final String RETIRED_AT = "retiredAt";

    private final Optional<Path> file;

    KeyFile(Optional<Path> file) {
        this.file = file.map(Path::toAbsolutePath);
    }

    List<SigningKey> read() {
        if (file.isEmpty() || !Files.exists(file.get())) {
            return List.of();
        }
        try {
            Map<String, Object> document = JsonUtil.parseJson(Files.readString(file.get()));
            List<SigningKey> keys = new ArrayList<>();
            for (Object entry : (List<?>) document.getOrDefault("keys", List.of())) {
                keys.add(toKey((Map<?, ?>) entry));
            }
            return keys;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the key file " + file.get(), e);
        } catch (JoseException | ClassCastException e) {
            // Without the cause: its text may quote the key.
            throw new IllegalStateException(
                    "%s holds no JWK set with RSA key pairs; delete it to get new keys".formatted(file.get()));
        }
    }

    void write(List<SigningKey> keys) {
        if (file.isEmpty()) {
            return;
        }
        Path target = file.get();
        try {
            Files.createDirectories(target.getParent());
            Path draft = Files.createTempFile(
                    target.getParent(),
                    "keys",
                    ".tmp",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(
                    draft,
                    JsonUtil.toJson(
                            Map.of("keys", keys.stream().map(KeyFile::toMap).toList())));
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the key file " + target, e);
        }
    }

    private static SigningKey toKey(Map<?, ?> entry) throws JoseException {
        Map<String, Object> parameters = new LinkedHashMap<>();
        entry.forEach((name, value) -> parameters.put((String) name, value));
        Object retiredAt = parameters.remove(RETIRED_AT);
        return new SigningKey(
                (RsaJsonWebKey) JsonWebKey.Factory.newJwk(parameters),
                retiredAt == null ? null : Instant.parse((String) retiredAt));
    }

    private static Map<String, Object> toMap(SigningKey key) {
        Map<String, Object> entry = key.jwk().toParams(JsonWebKey.OutputControlLevel.INCLUDE_PRIVATE);
        if (key.retiredAt() != null) {
            entry.put(RETIRED_AT, key.retiredAt().toString());
        }
        return entry;
    }
}
