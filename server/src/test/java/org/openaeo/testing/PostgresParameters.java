package org.openaeo.testing;

import javax.sql.DataSource;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Hands out the database of a {@link PostgresTest}. */
final class PostgresParameters implements ParameterResolver {
    private static final ExtensionContext.Namespace NAMESPACE =
            ExtensionContext.Namespace.create(PostgresParameters.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        var type = parameter.getParameter().getType();
        return type == JdbcClient.class || type == DataSource.class || type == TransactionTemplate.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var database = context.getStore(NAMESPACE)
                .computeIfAbsent(context.getRequiredTestClass(), c -> TestCluster.migratedDatabase(), DataSource.class);
        var type = parameter.getParameter().getType();
        if (type == JdbcClient.class) {
            return JdbcClient.create(database);
        }
        return type == DataSource.class ? database : new TransactionTemplate(new JdbcTransactionManager(database));
    }
}
