/**
 * The documented interface's examples, by title; only what they import from is changed. They are that interface's own,
 * kept here to show that code written for it compiles and runs.
 */
export const documentedExamples: Record<string, string> = {
  'direct authorization': `import { VK, CallbackService } from '@vkast/authorization';
import { DirectAuthorization, officialAppCredentials } from '@vkast/authorization';

const callbackService = new CallbackService();

const direct = new DirectAuthorization({
  callbackService,
  scope: 'all',
  ...officialAppCredentials.android,
  login: process.env.LOGIN,
  password: process.env.PASSWORD,
  apiVersion: '5.199'
});

const response = await direct.run();

console.log('Token:', response.token);
console.log('User ID:', response.user);
console.log('Expires:', response.expires);
console.log('Email:', response.email);`,
  'official apps': `import { officialAppCredentials } from '@vkast/authorization';

const platforms = {
  android: officialAppCredentials.android,
  windows: officialAppCredentials.windows,
  windowsPhone: officialAppCredentials.windowsPhone,
  iphone: officialAppCredentials.iphone,
  ipad: officialAppCredentials.ipad,
  vkMe: officialAppCredentials.vkMe,
};`,
  'implicit flow of a user': `import { CallbackService } from '@vkast/authorization';
import { ImplicitFlowUser } from '@vkast/authorization';

const callbackService = new CallbackService();

const implicitFlow = new ImplicitFlowUser({
  callbackService,
  clientId: 'YOUR_APP_ID',
  scope: 'friends,photos,wall',
  login: process.env.LOGIN,
  password: process.env.PASSWORD,
  apiVersion: '5.199'
});

const response = await implicitFlow.run();

console.log('Token:', response.token);
console.log('User ID:', response.userId);
console.log('Expires:', response.expires);`,
  'implicit flow of communities': `import { CallbackService } from '@vkast/authorization';
import { ImplicitFlowGroups } from '@vkast/authorization';

const callbackService = new CallbackService();

const implicitFlow = new ImplicitFlowGroups({
  callbackService,
  clientId: 'YOUR_APP_ID',
  groupIds: [123456789, 987654321],
  scope: 'messages,photos,manage',
  login: process.env.LOGIN,
  password: process.env.PASSWORD,
  apiVersion: '5.199'
});

const response = await implicitFlow.run();

for (const group of response.groups) {
  console.log('Group ID:', group.groupId);
  console.log('Token:', group.token);
  console.log('Expires:', group.expires);
}`,
  'account verification': `import { CallbackService } from '@vkast/authorization';
import { AccountVerification } from '@vkast/authorization';

const callbackService = new CallbackService();
const customHttpsAgent = undefined;

const verification = new AccountVerification({
  callbackService,
  login: process.env.LOGIN,
  phone: process.env.PHONE,
  agent: customHttpsAgent // optional
});

const redirectUri = 'https://oauth.vk.ru/authorize?...';
const response = await verification.run(redirectUri);

console.log('User ID:', response.userId);
console.log('Token:', response.token);`,
  scopes: `import { userScopes, groupScopes } from '@vkast/authorization';

console.log([...userScopes.keys()].join(), [...groupScopes.keys()].join());`,
  'error handling': `import { AuthErrorCode, CallbackService, DirectAuthorization } from '@vkast/authorization';

const direct = new DirectAuthorization({ callbackService: new CallbackService(), clientId: '2274003', clientSecret: 'hHbZxrka2uZ6jB1inYsH', scope: 'all', login: process.env.LOGIN, password: 'wrong' });
try {
  const response = await direct.run();
} catch (error) {
  if (error.code === AuthErrorCode.USERNAME_OR_PASSWORD_IS_INCORRECT) {
    console.error('Invalid credentials');
  } else if (error.code === AuthErrorCode.FAILED_PASSED_CAPTCHA) {
    console.error('Captcha verification failed');
  } else if (error.code === AuthErrorCode.FAILED_PASSED_TWO_FACTOR) {
    console.error('Two-factor authentication failed');
  } else if (error.code === AuthErrorCode.TOO_MUCH_TRIES) {
    console.error('Too many attempts, try again later');
  }
  console.log(error.code);
}`,
  handlers: `import { CallbackService } from '@vkast/authorization';

const callbackService = new CallbackService();

callbackService.onCaptcha(async ({ src, type }, retry) => {
  console.log('Captcha image:', src);
  const key = await solveCaptcha(src);
  return retry(key);
});

callbackService.onTwoFactor(async ({ phoneMask, type }, retry) => {
  console.log('Enter code sent to:', phoneMask);
  const code = await getCodeFromUser();
  return retry(code);
});`,
  complete: `import { VK, CallbackService } from '@vkast/authorization';
import { DirectAuthorization, officialAppCredentials, AuthErrorCode } from '@vkast/authorization';

const callbackService = new CallbackService();

callbackService.onTwoFactor(async ({ phoneMask }, retry) => {
  console.log(\`Enter code sent to \${phoneMask}:\`);
  const code = await getUserInput();
  return retry(code);
});

callbackService.onCaptcha(async ({ src }, retry) => {
  console.log(\`Solve captcha: \${src}\`);
  const key = await solveCaptcha(src);
  return retry(key);
});

const direct = new DirectAuthorization({
  callbackService,
  scope: 'messages,friends,wall',
  ...officialAppCredentials.android,
  login: process.env.VK_LOGIN,
  password: process.env.VK_PASSWORD,
  apiVersion: '5.199'
});

async function authorize() {
  try {
    const response = await direct.run();

    console.log('Authorization successful!');
    console.log('Token:', response.token);
    console.log('User ID:', response.user);

    const vk = new VK({ token: response.token });
    const [user] = await vk.api.users.get({});
    console.log(\`Logged in as: \${user.first_name} \${user.last_name}\`);
  } catch (error) {
    if (error.code === AuthErrorCode.USERNAME_OR_PASSWORD_IS_INCORRECT) {
      console.error('Invalid credentials');
    } else if (error.code === AuthErrorCode.TOO_MUCH_TRIES) {
      console.error('Too many attempts. Try again in a few hours.');
    } else {
      console.error('Authorization failed:', error.message);
    }
  }
}

authorize();`,
}
