/**
 * A certificate for localhost that nobody trusts, and its key. For tests only: the key is public.
 * Made by `openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 36500 -subj /CN=localhost
 * -addext subjectAltName=DNS:localhost,IP:127.0.0.1`
 */
export const localhostCertificate = {
  key: `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgPpC+ARnoUoxjh8qK
fm3bRWE20m/vYMz0u5dLSrx7hLuhRANCAATBvPmMsSaYqMVAMgwfyt8SrtRgEW0u
pjntlDEsEIrnKmPVYWKthiRLjUwAGg+89hkU/MihpzeM6HFM5eYsgnyz
-----END PRIVATE KEY-----
`,
  cert: `-----BEGIN CERTIFICATE-----
MIIBmzCCAUGgAwIBAgIUW+PU10BBRFFuncy2AvrHJwuGny8wCgYIKoZIzj0EAwIw
FDESMBAGA1UEAwwJbG9jYWxob3N0MCAXDTI2MTEyMTA1MDQzN1oYDzIxMjYxMDI4
MDUwNDM3WjAUMRIwEAYDVQQDDAlsb2NhbGhvc3QwWTATBgcqhkjOPQIBBggqhkjO
PQMBBwNCAATBvPmMsSaYqMVAMgwfyt8SrtRgEW0upjntlDEsEIrnKmPVYWKthiRL
jUwAGg+89hkU/MihpzeM6HFM5eYsgnyzo28wbTAdBgNVHQ4EFgQU7py/kQIhHFEN
ibx8SMTPEDOE3EAwHwYDVR0jBBgwFoAU7py/kQIhHFENibx8SMTPEDOE3EAwDwYD
VR0TAQH/BAUwAwEB/zAaBgNVHREEEzARgglsb2NhbGhvc3SHBH8AAAEwCgYIKoZI
zj0EAwIDSAAwRQIhAM9+L5nte3zXU0Q/rEWDE6EW9WFQYnw0Xwg0MIdxFo0cAiAu
g4Y1st3O5ehW5Yy7N1aGjz84EpoR9Go9yTLNkLFOZg==
-----END CERTIFICATE-----
`,
}
