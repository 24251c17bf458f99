import './virtual-time.ts';
import { testSeeds } from './seeds.ts';

testSeeds({ first: 151, last: 300 });
