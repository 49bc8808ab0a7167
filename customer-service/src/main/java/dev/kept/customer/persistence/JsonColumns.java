// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.persistence;

import io.quarkus.hibernate.orm.JsonFormat;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import org.hibernate.type.descriptor.WrapperOptions;
import org.hibernate.type.descriptor.java.JavaType;
import org.hibernate.type.format.FormatMapper;
import org.hibernate.type.format.jackson.JacksonJsonFormatMapper;

/** Writes JSON columns as {@link StoredJson} says. */
@JsonFormat
@PersistenceUnitExtension
class JsonColumns implements FormatMapper {

    private final FormatMapper mapper = new JacksonJsonFormatMapper(StoredJson.MAPPER);

    @Override
    public <T> T fromString(CharSequence text, JavaType<T> type, WrapperOptions options) {
        return mapper.fromString(text, type, options);
    }

    @Override
    public <T> String toString(T value, JavaType<T> type, WrapperOptions options) {
        return mapper.toString(value, type, options);
    }
}
